import type { LmsApi } from './call.ts';

export interface FoundApi {
  api: LmsApi;
  home: Window;
}

/** Frames of another origin throw at the first touch. */
const attempt = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};

type Holder = Record<string, LmsApi | undefined>;

function climb(start: Window | null | undefined, name: string, probe: string): FoundApi | undefined {
  let frame = start;
  for (let level = 0; frame && level < 500; level += 1) {
    const home: Window = frame;
    // Plateau, and so SuccessFactors, hangs the API on the document.
    for (const holder of [() => home, () => home.document]) {
      const api = attempt(() => (holder() as unknown as Holder)[name]);
      // Asked for a function, since a page element with this id has the name too.
      if (api && attempt(() => api[probe])) return { api, home };
    }
    const above = attempt(() => home.parent);
    frame = above === home ? undefined : above;
  }
  return undefined;
}

/**
 * The LMS's API object (SCORM 1.2 RTE 3.3.6, 2004 RTE 3.3): in the window and its parents, then the opener and its parents,
 * then the opener of the topmost window. `probe` is a function that the object must have.
 */
export const findApi = (from: Window, name: string, probe: string): FoundApi | undefined =>
  climb(from, name, probe) ??
  climb(
    attempt(() => from.opener),
    name,
    probe,
  ) ??
  climb(
    attempt(() => from.top?.opener),
    name,
    probe,
  );
