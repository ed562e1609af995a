import { addressIn } from './references.ts';
import { allIn, childOf, childrenOf, type Element, xmlTree } from './xml-tree.ts';

/** A package's manifest and the names of all its files. */
interface Package {
  manifest: Element;
  files: ReadonlySet<string>;
  is2004: boolean;
}

/** One rule that no schema states: what is wrong, each fault a sentence. */
type Rule = (found: Package) => string[];

const versions12 = ['1.2'];
const versions2004 = ['2004 3rd Edition', '2004 4th Edition'];

/** Some LMSs compare prefixed names as text, so another prefix makes the course an untracked asset. */
const prefixes: Record<string, string> = {
  'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav',
  'http://www.imsglobal.org/xsd/imsss': 'imsss',
};

const organizationsOf = ({ manifest }: Package): Element[] => childrenOf(childOf(manifest, 'organizations'), 'organization');
const itemsOf = (found: Package): Element[] => organizationsOf(found).flatMap((one) => allIn(one).filter(({ name }) => name === 'item'));
const launchedItemsOf = (found: Package): Element[] => itemsOf(found).filter(({ attributes }) => attributes.identifierref !== undefined);
const resourcesOf = ({ manifest }: Package): Element[] => childrenOf(childOf(manifest, 'resources'), 'resource');
const launchedResourcesOf = (found: Package): Element[] => {
  const named = new Set(launchedItemsOf(found).map(({ attributes }) => attributes.identifierref));
  return resourcesOf(found).filter(({ attributes }) => named.has(attributes.identifier));
};
const nameOf = ({ name, attributes }: Element): string => `<${name} identifier="${attributes.identifier ?? ''}">`;

const schemaVersion: Rule = ({ manifest, is2004 }) => {
  const metadata = childOf(manifest, 'metadata');
  const version = childOf(metadata, 'schemaversion')?.text ?? '';
  const known = is2004 ? versions2004 : versions12;
  return [
    ...(childOf(metadata, 'schema')?.text === 'ADL SCORM' ? [] : ['<schema> must be `ADL SCORM`.']),
    ...(known.includes(version)
      ? []
      : [`<schemaversion> is \`${version}\`; with these namespaces it must be ${known.map((one) => `\`${one}\``).join(' or ')}.`]),
  ];
};

const literalPrefixes: Rule = ({ manifest }) =>
  Object.entries(manifest.attributes).flatMap(([name, namespace]) => {
    const prefix = prefixes[namespace];
    return prefix && name !== `xmlns:${prefix}`
      ? [`${name}="${namespace}" must be written xmlns:${prefix}: some LMSs know the prefix only.`]
      : [];
  });

const oneOrganization: Rule = (found) => {
  const organizations = organizationsOf(found);
  const wanted = childOf(found.manifest, 'organizations')?.attributes.default;
  return [
    ...(organizations.length === 1 ? [] : [`There are ${organizations.length} organizations; LMSs agree on one only.`]),
    ...(organizations.some(({ attributes }) => attributes.identifier === wanted)
      ? []
      : [`<organizations default="${wanted ?? ''}"> names no organization.`]),
  ];
};

const titles: Rule = (found) =>
  [...organizationsOf(found), ...itemsOf(found)].flatMap((one) => (childOf(one, 'title')?.text ? [] : [`${nameOf(one)} has no title.`]));

const itemsLaunch: Rule = (found) => {
  const resources = new Set(resourcesOf(found).map(({ attributes }) => attributes.identifier));
  const dangling = launchedItemsOf(found).flatMap((item) =>
    resources.has(item.attributes.identifierref)
      ? []
      : [`${nameOf(item)} refers to the resource \`${item.attributes.identifierref}\`, which does not exist.`],
  );
  return launchedItemsOf(found).length === 0 ? ['No item launches anything.', ...dangling] : dangling;
};

const itemsVisible: Rule = (found) =>
  launchedItemsOf(found).flatMap((item) =>
    /^(false|0)$/.test(item.attributes.isvisible ?? '') ? [`${nameOf(item)} is invisible, so nobody can start it.`] : [],
  );

const scoType: Rule = (found) => {
  const attribute = found.is2004 ? 'adlcp:scormType' : 'adlcp:scormtype';
  return launchedResourcesOf(found).flatMap((resource) => [
    ...(resource.attributes[attribute] === 'sco'
      ? []
      : [`${nameOf(resource)} needs ${attribute}="sco" in exactly these letters, or it is not tracked.`]),
    ...(resource.attributes.type === 'webcontent' ? [] : [`${nameOf(resource)} needs type="webcontent".`]),
  ]);
};

const launchFile: Rule = (found) =>
  launchedResourcesOf(found).flatMap((resource) => {
    const href = resource.attributes.href;
    if (!href) return [`${nameOf(resource)} has no href, so there is nothing to launch.`];
    const listed = childrenOf(resource, 'file').some(({ attributes }) => attributes.href === href.replace(/[?#].*$/s, ''));
    return listed ? [] : [`${nameOf(resource)} does not list its own \`${href}\` as a file.`];
  });

const portableNames: Rule = ({ manifest }) =>
  allIn(manifest)
    .flatMap(({ attributes }) => attributes.href ?? [])
    .filter((href) => /[^\x21-\x7e]|\\/.test(href))
    .map((href) => `\`${href}\` is no address: percent-encode what is not ASCII, and write / between folders.`);

const fileLists: Rule = (found) => {
  const base = (element: Element): string => element.attributes['xml:base'] ?? '';
  const shared = base(childOf(found.manifest, 'resources') ?? found.manifest);
  const addresses = resourcesOf(found).flatMap((resource) =>
    childrenOf(resource, 'file').map(({ attributes }) => shared + base(resource) + (attributes.href ?? '')),
  );
  const listed = new Set<string>();
  const faults = addresses.flatMap((address) => {
    const one = addressIn('imsmanifest.xml', address);
    if (one.kind === 'fault') return [`The file \`${address}\` ${one.fault}.`];
    if (one.kind !== 'file') return [`The file \`${address}\` is not a file of the package.`];
    listed.add(one.path);
    return found.files.has(one.path) ? [] : [`The file \`${one.path}\` is listed and not in the package.`];
  });
  // Schemas lie beside the manifest as part of it, unlisted.
  const unlisted = [...found.files].filter((name) => name !== 'imsmanifest.xml' && !/\.(xsd|dtd)$/.test(name) && !listed.has(name));
  return [...faults, ...unlisted.map((name) => `The file \`${name}\` is in the package and not listed.`)];
};

const metadataFiles: Rule = ({ manifest, files }) =>
  allIn(manifest)
    .filter(({ name, text }) => name === 'adlcp:location' && !files.has(text))
    .map(({ text }) => `<adlcp:location> names \`${text}\`, which is not in the package.`);

const masteryScore: Rule = ({ manifest }) =>
  allIn(manifest)
    .filter(({ name, text }) => name === 'adlcp:masteryscore' && !(/^\d+(\.\d+)?$/.test(text) && Number(text) <= 100))
    .map(({ text }) => `<adlcp:masteryscore> is \`${text}\`; it must be a number from 0 to 100.`);

const thresholdFirst: Rule = (found) =>
  itemsOf(found).flatMap((item) => {
    const names = item.children.map(({ name }) => name);
    const threshold = names.indexOf('adlcp:completionThreshold');
    const sequencing = names.indexOf('imsss:sequencing');
    return threshold > sequencing && sequencing >= 0
      ? [`${nameOf(item)} has its completionThreshold after its sequencing, where LMSs do not look.`]
      : [];
  });

/** Without them an LMS may mark the course as completed and passed by itself (SN 3.13). */
const deliveryControls: Rule = (found) => {
  if (!found.is2004) return [];
  const wanted = ['tracked', 'completionSetByContent', 'objectiveSetByContent'];
  return launchedItemsOf(found).flatMap((item) => {
    const controls = childOf(childOf(item, 'imsss:sequencing'), 'imsss:deliveryControls');
    const missing = wanted.filter((name) => !/^(true|1)$/.test(controls?.attributes[name] ?? ''));
    return missing.length > 0 ? [`${nameOf(item)} needs deliveryControls with ${missing.map((name) => `${name}="true"`).join(', ')}.`] : [];
  });
};

const rules: Rule[] = [
  schemaVersion,
  literalPrefixes,
  oneOrganization,
  titles,
  itemsLaunch,
  itemsVisible,
  scoType,
  launchFile,
  portableNames,
  fileLists,
  metadataFiles,
  masteryScore,
  thresholdFirst,
  deliveryControls,
];

/** What a SCORM manifest says wrongly though its schemas allow it, each a sentence. `files`: every name in the package. */
export function lintManifest(text: string, files: Iterable<string>): string[] {
  if (/<!DOCTYPE/i.test(text)) return ['There is a DOCTYPE; a manifest has none.'];
  let manifest: Element;
  try {
    manifest = xmlTree(text);
  } catch (error) {
    return [`It is not XML: ${(error as Error).message}`];
  }
  if (manifest.name !== 'manifest') return [`The root element is <${manifest.name}>; it must be <manifest>, without a prefix.`];
  const found = { manifest, files: new Set(files), is2004: manifest.attributes.xmlns === 'http://www.imsglobal.org/xsd/imscp_v1p1' };
  return rules.flatMap((rule) => rule(found));
}
