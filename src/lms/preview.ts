import type { LmsStandard } from '../schema/lms-elements.ts';
import type { LmsCall } from './api-object.ts';
import type { LaunchOptions } from './launch-values.ts';
import { type Played, playedLms } from './played.ts';
import { readAttempts, reportOf, wipeAttempts, writeAttempts } from './preview-attempts.ts';

interface Entry {
  file: string;
  standard: string;
  title?: string;
  edition: string;
}

const find = <E extends HTMLElement>(name: string): E => {
  const element = document.querySelector<E>(`[data-${name}]`);
  if (!element) throw new Error(`The preview page has no [data-${name}].`);
  return element;
};

const row = (body: HTMLElement, ...cells: string[]) => {
  const line = document.createElement('tr');
  for (const text of cells) line.append(Object.assign(document.createElement('td'), { textContent: text }));
  body.append(line);
};

const names = { scorm12: 'API', scorm2004: 'API_1484_11' } as const;
const longestLog = 500;

/**
 * The preview page: any built package in an LMS played by scorm-again, in this browser alone. What the LMS stores is kept in
 * this browser's storage, so that leaving and coming back is real.
 */
export function startPreview(packages: readonly Entry[]): void {
  const none = document.getElementById('packages-none');
  const place = find('preview');
  if (none) none.hidden = packages.length > 0;
  place.hidden = packages.length === 0;
  if (!packages.length) return;

  const choice = find<HTMLSelectElement>('package');
  for (const { file, title, edition, standard } of packages) choice.add(new Option(`${title ?? file}, ${edition}, ${standard}`, file));
  const asked = new URLSearchParams(location.search).get('package');
  if (packages.some(({ file }) => file === asked)) choice.value = asked ?? '';

  const frame = find<HTMLIFrameElement>('frame');
  const fail = find<HTMLInputElement>('fail');
  const buttons = {
    launch: find<HTMLButtonElement>('launch'),
    leave: find<HTMLButtonElement>('leave'),
    review: find<HTMLButtonElement>('review'),
    fresh: find<HTMLButtonElement>('new'),
  };
  let lms: Played | undefined;
  let planned = false;

  const standardOf = (): LmsStandard =>
    packages.find(({ file }) => file === choice.value)?.standard === 'scorm12' ? 'scorm12' : 'scorm2004';
  const kept = () => readAttempts(localStorage, choice.value);
  const running = () => !frame.hidden;

  const draw = () => {
    planned = false;
    const { attempts } = kept();
    const list = find('attempts');
    list.replaceChildren();
    attempts.forEach((values, i) => {
      const { status, score, time } = reportOf(values, standardOf());
      row(list, (place.dataset.attempt ?? '').replace('{n}', String(i + 1)), status, score, time);
    });
    const model = find('model');
    model.replaceChildren();
    for (const [element, value] of Object.entries(attempts.at(-1) ?? {}).sort()) row(model, element, value);
    buttons.leave.disabled = !running();
    buttons.launch.disabled = running();
    buttons.review.disabled = buttons.fresh.disabled = running() || attempts.length === 0;
    choice.disabled = running();
  };
  /** Many calls come in one task: the tables are drawn once after it. */
  const plan = () => {
    if (!planned) setTimeout(draw);
    planned = true;
  };
  const log = ({ call, args, result, error }: LmsCall) => {
    const body = find('log');
    row(body, `${call}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`, String(result), error ? String(error) : '');
    while (body.childElementCount > longestLog) body.firstElementChild?.remove();
    body.parentElement?.parentElement?.scrollTo(0, body.scrollHeight);
    plan();
  };

  const launch = (options: Pick<LaunchOptions, 'mode' | 'credit'>, fresh: boolean) => {
    const file = choice.value;
    const store = kept();
    if (fresh || !store.attempts.length) store.attempts.push({});
    writeAttempts(localStorage, file, store);
    const at = store.attempts.length - 1;
    const language = find<HTMLInputElement>('language').value;
    find('log').replaceChildren();
    lms = playedLms({
      standard: standardOf(),
      data: store.attempts[at] ?? {},
      ...options,
      onCall: log,
      learner: { id: 'preview', name: find<HTMLInputElement>('name').value, ...(language && { language }) },
      onStore: (values) => {
        const now = readAttempts(localStorage, file);
        now.attempts[at] = values;
        writeAttempts(localStorage, file, now);
        plan();
      },
    });
    lms.commitsFail(fail.checked);
    const view = window as unknown as Record<string, unknown>;
    for (const name of Object.values(names)) delete view[name];
    view[names[standardOf()]] = lms.api;
    frame.src = `/try/${file.replace(/\.zip$/, '')}/index.html`;
    frame.hidden = false;
    find('empty').hidden = true;
    draw();
  };
  const leave = () => {
    // The course hears pagehide and says goodbye to the LMS, as it does when a learner closes the window.
    frame.src = 'about:blank';
    frame.hidden = true;
    find('empty').hidden = false;
    plan();
  };

  buttons.launch.addEventListener('click', () => launch({}, false));
  buttons.review.addEventListener('click', () => launch({ mode: 'review', credit: 'no-credit' }, false));
  buttons.fresh.addEventListener('click', () => launch({}, true));
  buttons.leave.addEventListener('click', leave);
  fail.addEventListener('change', () => lms?.commitsFail(fail.checked));
  choice.addEventListener('change', () => {
    find('log').replaceChildren();
    draw();
  });
  find('wipe').addEventListener('click', () => {
    if (running()) leave();
    wipeAttempts(localStorage, choice.value);
    find('log').replaceChildren();
    plan();
  });
  draw();
}
