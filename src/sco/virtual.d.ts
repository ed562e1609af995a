/** The components of the islands on this package's page, by name: made by scorm/bundle.ts. */
declare module 'beredd:islands' {
  export const islands: Record<string, import('react').ComponentType<Record<string, unknown>>>;
}

/** The LMS of the package's standard, chosen when it was packaged: made by scorm/bundle.ts. */
declare module 'beredd:host' {
  export const host: (outline: import('../schema/outline.ts').Outline) => import('../runtime/lms-port.ts').LmsPort;
}
