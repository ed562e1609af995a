import Assessment from './assessment/Assessment.astro';
import Callout from './callout/Callout.astro';
import Checklist from './checklist/Checklist.astro';
import Compare from './compare/Compare.astro';
import Side from './compare/Side.astro';
import Contact from './contact/Contact.astro';
import EmergencyCard from './emergency-card/EmergencyCard.astro';
import Fact from './fact/Fact.astro';
import Figure from './figure/Figure.astro';
import For from './for/For.astro';
import Quiz from './quiz/Quiz.astro';
import Quote from './quote/Quote.astro';
import Reflection from './reflection/Reflection.astro';
import Reveal from './reveal/Reveal.astro';
import Scenario from './scenario/Scenario.astro';
import Steps from './steps/Steps.astro';
import Term from './term/Term.astro';

/** The components behind the tags that stand in a lesson (vocabulary.ts says what may be written in them). */
export const blocks = {
  Assessment,
  Callout,
  Checklist,
  Compare,
  Side,
  Contact,
  EmergencyCard,
  Fact,
  Figure,
  For,
  Quiz,
  Quote,
  Reflection,
  Reveal,
  Scenario,
  Steps,
  Term,
};
