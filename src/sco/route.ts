/** Where a hash leads: `#/why/hotel-safe` is the thing `hotel-safe` in the section `why`; anything else is the front. */
export interface Place {
  section: string;
  thing?: string;
}

export function placeOf(hash: string, sections: readonly string[]): Place {
  const [section = '', thing] = hash
    .replace(/^#\/?/, '')
    .replace(/\/$/, '')
    .split('/')
    .map((part) => part.replace(/^#/, ''));
  if (!sections.includes(section)) return { section: '' };
  return thing ? { section, thing } : { section };
}
