import type { LmsStandard } from '../schema/lms-elements.ts';

/** `keyword`: `_children`, `_count`, `_version`; the course may read it and never write it. */
export type Access = 'read' | 'write' | 'both' | 'keyword';

export interface Rule {
  access: Access;
  /** What a written value must match. */
  form?: RegExp;
  /** Most UTF-16 units of a written value. */
  max?: number;
  /** Lowest and highest number; an empty value is not held to it. */
  range?: readonly [number, number];
  /** The value before anybody wrote one; absent: not set, which 2004 tells by error 403. */
  initial?: string;
}

const any = /^[\s\S]*$/;
const read = (initial?: string): Rule => ({ access: 'read', ...(initial !== undefined && { initial }) });
const keyword = (initial: string): Rule => ({ access: 'keyword', initial });
const text = (max: number, initial?: string): Rule => ({ access: 'both', form: any, max, ...(initial !== undefined && { initial }) });
const both = (form: RegExp, rest: Omit<Rule, 'access' | 'form'> = {}): Rule => ({ access: 'both', form, ...rest });
const write = (form: RegExp, rest: Omit<Rule, 'access' | 'form'> = {}): Rule => ({ access: 'write', form, ...rest });
const count = keyword('');

const decimal12 = /^$|^-?\d{1,3}(\.\d+)?$/;
const integer = /^-?\d+$/;
const id12 = /^[A-Za-z0-9_]{1,255}$/;
const time12 = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const timespan12 = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const status12 = /^(passed|completed|failed|incomplete|browsed)$/;
const type12 = /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/;
const result12 = /^(correct|wrong|unanticipated|neutral|\d{1,3}(\.\d+)?)$/;
const score12 = both(decimal12, { range: [0, 100], initial: '' });

/** SCORM 1.2 RTE 3.4.4. `n` stands for an index. */
const scorm12: Record<string, Rule> = {
  'cmi._version': keyword('3.4'),
  'cmi.core._children': keyword(
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  ),
  'cmi.core.student_id': read(''),
  'cmi.core.student_name': read(''),
  'cmi.core.lesson_location': text(255, ''),
  'cmi.core.credit': read('credit'),
  'cmi.core.lesson_status': both(status12, { initial: 'not attempted' }),
  'cmi.core.entry': read('ab-initio'),
  'cmi.core.score._children': keyword('raw,min,max'),
  'cmi.core.score.raw': score12,
  'cmi.core.score.min': score12,
  'cmi.core.score.max': score12,
  'cmi.core.total_time': read('0000:00:00.00'),
  'cmi.core.lesson_mode': read('normal'),
  'cmi.core.exit': write(/^(time-out|suspend|logout|)$/),
  'cmi.core.session_time': write(timespan12),
  'cmi.suspend_data': text(4096, ''),
  'cmi.launch_data': read(''),
  'cmi.comments': text(4096, ''),
  'cmi.comments_from_lms': read(''),
  'cmi.student_data._children': keyword('mastery_score,max_time_allowed,time_limit_action'),
  'cmi.student_data.mastery_score': read(''),
  'cmi.student_data.max_time_allowed': read(''),
  'cmi.student_data.time_limit_action': read(''),
  'cmi.student_preference._children': keyword('audio,language,speed,text'),
  'cmi.student_preference.audio': both(integer, { range: [-1, 100], initial: '0' }),
  'cmi.student_preference.language': text(255, ''),
  'cmi.student_preference.speed': both(integer, { range: [-100, 100], initial: '0' }),
  'cmi.student_preference.text': both(integer, { range: [-1, 1], initial: '0' }),
  'cmi.objectives._children': keyword('id,score,status'),
  'cmi.objectives._count': count,
  'cmi.objectives.n.id': both(id12),
  'cmi.objectives.n.score._children': keyword('raw,min,max'),
  'cmi.objectives.n.score.raw': score12,
  'cmi.objectives.n.score.min': score12,
  'cmi.objectives.n.score.max': score12,
  'cmi.objectives.n.status': both(/^(passed|completed|failed|incomplete|browsed|not attempted)$/, { initial: 'not attempted' }),
  'cmi.interactions._children': keyword('id,objectives,time,type,correct_responses,weighting,student_response,result,latency'),
  'cmi.interactions._count': count,
  'cmi.interactions.n.id': write(id12),
  'cmi.interactions.n.objectives._count': count,
  'cmi.interactions.n.objectives.n.id': write(id12),
  'cmi.interactions.n.time': write(time12),
  'cmi.interactions.n.type': write(type12),
  'cmi.interactions.n.correct_responses._count': count,
  'cmi.interactions.n.correct_responses.n.pattern': write(any, { max: 255 }),
  'cmi.interactions.n.weighting': write(decimal12, { range: [-100, 100] }),
  'cmi.interactions.n.student_response': write(any, { max: 255 }),
  'cmi.interactions.n.result': write(result12),
  'cmi.interactions.n.latency': write(timespan12),
};

const real = /^-?\d{1,10}(\.\d{1,7})?$/;
const id2004 = /^(?!urn:$)[!-~]{1,4000}$/;
const language = /^$|^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
/** A fraction of a second has one or two digits, and only after one may a time zone stand. */
const timestamp =
  /^(19[7-9]\d|20[0-3]\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/;
const timespan2004 = /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const localized = (max: number) => new RegExp(`^(\\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\\})?[\\s\\S]{0,${max}}$`);
const type2004 = /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/;
const completion = both(/^(completed|incomplete|not attempted|unknown)$/, { initial: 'unknown' });
const success = both(/^(passed|failed|unknown)$/, { initial: 'unknown' });
const scaled = both(real, { range: [-1, 1] });
const progress = both(real, { range: [0, 1] });

/** SCORM 2004 RTE 4.2, the same in 3rd and 4th Edition for what stands here. `n` stands for an index. */
const scorm2004: Record<string, Rule> = {
  'cmi._version': keyword('1.0'),
  'cmi.comments_from_learner._children': keyword('comment,location,timestamp'),
  'cmi.comments_from_learner._count': count,
  'cmi.comments_from_learner.n.comment': both(localized(4000)),
  'cmi.comments_from_learner.n.location': text(250),
  'cmi.comments_from_learner.n.timestamp': both(timestamp),
  'cmi.comments_from_lms._children': keyword('comment,location,timestamp'),
  'cmi.comments_from_lms._count': count,
  'cmi.completion_status': completion,
  'cmi.completion_threshold': read(),
  'cmi.credit': read('credit'),
  'cmi.entry': read('ab-initio'),
  'cmi.exit': write(/^(time-out|suspend|logout|normal|)$/),
  'cmi.interactions._children': keyword(
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
  ),
  'cmi.interactions._count': count,
  'cmi.interactions.n.id': both(id2004),
  'cmi.interactions.n.type': both(type2004),
  'cmi.interactions.n.objectives._count': count,
  'cmi.interactions.n.objectives.n.id': both(id2004),
  'cmi.interactions.n.timestamp': both(timestamp),
  'cmi.interactions.n.correct_responses._count': count,
  'cmi.interactions.n.correct_responses.n.pattern': both(any),
  'cmi.interactions.n.weighting': both(real),
  'cmi.interactions.n.learner_response': both(any),
  'cmi.interactions.n.result': both(/^(correct|incorrect|unanticipated|neutral|-?\d{1,10}(\.\d{1,7})?)$/),
  'cmi.interactions.n.latency': both(timespan2004),
  'cmi.interactions.n.description': both(localized(250)),
  'cmi.launch_data': read(),
  'cmi.learner_id': read(''),
  'cmi.learner_name': read(''),
  'cmi.learner_preference._children': keyword('audio_level,language,delivery_speed,audio_captioning'),
  'cmi.learner_preference.audio_level': both(real, { range: [0, 1e10], initial: '1' }),
  'cmi.learner_preference.language': both(language, { max: 250, initial: '' }),
  'cmi.learner_preference.delivery_speed': both(real, { range: [0, 1e10], initial: '1' }),
  'cmi.learner_preference.audio_captioning': both(/^(-1|0|1)$/, { initial: '0' }),
  'cmi.location': text(1000),
  'cmi.max_time_allowed': read(),
  'cmi.mode': read('normal'),
  'cmi.objectives._children': keyword('id,score,success_status,completion_status,progress_measure,description'),
  'cmi.objectives._count': count,
  'cmi.objectives.n.id': both(id2004),
  'cmi.objectives.n.score._children': keyword('scaled,raw,min,max'),
  'cmi.objectives.n.score.scaled': scaled,
  'cmi.objectives.n.score.raw': both(real),
  'cmi.objectives.n.score.min': both(real),
  'cmi.objectives.n.score.max': both(real),
  'cmi.objectives.n.success_status': success,
  'cmi.objectives.n.completion_status': completion,
  'cmi.objectives.n.progress_measure': progress,
  'cmi.objectives.n.description': both(localized(250)),
  'cmi.progress_measure': progress,
  'cmi.scaled_passing_score': read(),
  'cmi.score._children': keyword('scaled,raw,min,max'),
  'cmi.score.scaled': scaled,
  'cmi.score.raw': both(real),
  'cmi.score.min': both(real),
  'cmi.score.max': both(real),
  'cmi.session_time': write(timespan2004),
  'cmi.success_status': success,
  'cmi.suspend_data': text(64000),
  'cmi.time_limit_action': read('continue,no message'),
  'cmi.total_time': read('PT0S'),
  'adl.nav.request': both(/^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|\{target=[^}]+\}(choice|jump))$/, {
    initial: '_none_',
  }),
};

const models: Record<LmsStandard, Record<string, Rule>> = { scorm12, scorm2004 };

/** The rule for an element as a course names it (`cmi.objectives.0.id`); undefined: no such element. */
export const ruleOf = (standard: LmsStandard, element: string): Rule | undefined => {
  const generic = element.replace(/\.\d+(?=\.)/g, '.n');
  return Object.hasOwn(models[standard], generic) ? models[standard][generic] : undefined;
};

/** Values every attempt begins with. */
export const initialValues = (standard: LmsStandard): Record<string, string> =>
  Object.fromEntries(
    Object.entries(models[standard]).flatMap(([element, { initial }]) =>
      initial === undefined || element.includes('.n.') || element.endsWith('._count') ? [] : [[element, initial]],
    ),
  );
