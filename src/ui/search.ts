export const attachSearch = (): void => undefined;
