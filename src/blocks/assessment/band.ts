/** Our own working scale (fact int/scoring): likelihood × consequence, each 1–5. */
export type Band = 'low' | 'medium' | 'high' | 'very-high';

/** 1–4 low, 5–9 medium, 10–15 high, 16–25 very high. */
export const bandOf = (likelihood: number, consequence: number): Band => {
  const product = likelihood * consequence;
  return product >= 16 ? 'very-high' : product >= 10 ? 'high' : product >= 5 ? 'medium' : 'low';
};
