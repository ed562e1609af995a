/** A number as an LMS writes one (`80`, `80.0`, `80,0`), held to 0–100; undefined where there is none. */
export function lmsPercent(text: string): number | undefined {
  const number = Number.parseFloat(text.replace(',', '.'));
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), 100) : undefined;
}
