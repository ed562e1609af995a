import { lintManifest } from '../lint-manifest.ts';
import { xml } from '../xml.ts';
import { duration } from './duration.ts';
import { resourceFiles } from './resource-files.ts';
import type { Description, Target } from './target.ts';

/** No masteryscore: with one, an LMS makes `failed` of the first interim score. */
const manifest = (
  { identifiers: id, title, version }: Description,
  files: readonly string[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(id.manifest)}" version="${xml(version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <adlcp:location>metadata.xml</adlcp:location>
  </metadata>
  <organizations default="${xml(id.organization)}">
    <organization identifier="${xml(id.organization)}">
      <title>${xml(title)}</title>
      <item identifier="${xml(id.item)}" identifierref="${xml(id.resource)}" isvisible="true">
        <title>${xml(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${xml(id.resource)}" type="webcontent" adlcp:scormtype="sco" href="index.html">
${resourceFiles(files)}
    </resource>
  </resources>
</manifest>
`;

/** IMS Learning Resource Meta-data 1.2.1, in the order of its schema. */
const metadata = ({ title, summary, version, edition, minutes }: Description): string => `<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <general>
    <title><langstring xml:lang="${edition}">${xml(title)}</langstring></title>
    <language>${edition}</language>
    <description><langstring xml:lang="${edition}">${xml(summary)}</langstring></description>
  </general>
  <lifecycle>
    <version><langstring xml:lang="x-none">${xml(version)}</langstring></version>
  </lifecycle>
  <metametadata>
    <metadatascheme>ADL SCORM 1.2</metadatascheme>
    <language>${edition}</language>
  </metametadata>
  <technical>
    <format>text/html</format>
    <location type="URI">index.html</location>
  </technical>
  <educational>
    <typicallearningtime><datetime>${duration(minutes)}</datetime></typicallearningtime>
  </educational>
  <rights>
    <cost><source><langstring xml:lang="x-none">LOMv1.0</langstring></source><value><langstring xml:lang="x-none">no</langstring></value></cost>
    <copyrightandotherrestrictions><source><langstring xml:lang="x-none">LOMv1.0</langstring></source><value><langstring xml:lang="x-none">yes</langstring></value></copyrightandotherrestrictions>
    <description><langstring xml:lang="x-none">CC BY 4.0</langstring></description>
  </rights>
</lom>
`;

/** SCORM 1.2 (CAM 2.3). */
export const scorm12: Target = {
  name: 'scorm12',
  title: 'SCORM 1.2',
  driver: 'scorm12',
  stateLimit: 3500,
  manifest: (description, files) => ({ name: 'imsmanifest.xml', text: manifest(description, files) }),
  lint: lintManifest,
  extraFiles: (description) => ({ 'metadata.xml': metadata(description) }),
};
