const most = 3_599_999_999;

/** A session's length as [hours, minutes, seconds]; 0 if negative or no number, at most 9999:59:59.99. Seconds have two decimals. */
export function sessionTime(milliseconds: number): [hours: number, minutes: number, seconds: string] {
  const hundredths = Math.min(Math.max(Math.floor(milliseconds / 10) || 0, 0), most);
  return [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60, ((hundredths % 6000) / 100).toFixed(2)];
}
