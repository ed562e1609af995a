/** Markup made by course/html.ts from a closed list of nodes: the only place where a string becomes elements. */
export function Rich({ html, as: Tag = 'div', className }: { html: string; as?: 'div' | 'span'; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by course/html.ts, which escapes all text
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
