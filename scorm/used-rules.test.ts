import { describe, expect, test } from 'vitest';
import { usedRules } from './used-rules.ts';

const used = (css: string): string => usedRules(css, (name) => ['quiz', 'good', 'is-done'].includes(name));

describe('usedRules', () => {
  test.each([
    ['a rule of a class that is there', '.quiz{color:red}', '.quiz{color:red}'],
    ['a rule of a class that is not', '.card{color:red}p{margin:0}', 'p{margin:0}'],
    ['one selector of several', '.card,.quiz .good:hover,.quiz .card{color:red}', '.quiz .good:hover{color:red}'],
    ['a class that must be absent', '.quiz:not(.card){color:red}', '.quiz:not(.card){color:red}'],
    ['a class that is one of several, with commas inside', '.quiz:is(.card,.good),h2{color:red}', '.quiz:is(.card,.good),h2{color:red}'],
    ['rules in layers and media', '@layer a{@media print{.card{color:red}}.quiz{color:red}}', '@layer a{.quiz{color:red}}'],
    ['a group that is left empty', '@layer a,b;@media print{.card{color:red}}', '@layer a,b;'],
    ['other at-rules', '@font-face{src:url(./a.card)}@keyframes x{0%{top:0}}', '@font-face{src:url(./a.card)}@keyframes x{0%{top:0}}'],
    [
      'braces and dots in strings',
      '.quiz:before{content:"}.card{"}.card{top:0}[title=".card"]{top:0}',
      '.quiz:before{content:"}.card{"}[title=".card"]{top:0}',
    ],
  ])('%s', (_, css, expected) => {
    expect(used(css)).toBe(expected);
  });
});
