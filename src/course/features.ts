/** What of Markdown is understood: the same for Astro's rendering and for our own parser. */
export const features = {
  frontmatter: true,
  // Sätteri would write English quotation marks in Swedish and Finnish.
  smartPunctuation: false,
  gfm: { footnotes: false },
} as const;
