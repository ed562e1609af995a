import { lintManifest } from '../lint-manifest.ts';
import { xml } from '../xml.ts';
import { duration } from './duration.ts';
import { resourceFiles } from './resource-files.ts';
import type { Description, Target } from './target.ts';

type Release = '3rd' | '4th';

/** The course has its own way out; some LMSs draw a side pane for whatever is not hidden. */
const hidden = ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'];

/** The 3rd Edition's schema does not know shared data. */
const globals: Record<Release, string> = {
  '3rd': 'adlseq:objectivesGlobalToSystem="false"',
  '4th': 'adlseq:objectivesGlobalToSystem="false" adlcp:sharedDataGlobalToSystem="false"',
};

/**
 * Without the delivery controls an LMS may complete and satisfy the item by itself at the end. No completionThreshold: with one, an
 * LMS overrides `completed` by the measure.
 */
const manifest = (
  release: Release,
  { identifiers: id, title, version }: Description,
  files: readonly string[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(id.manifest)}" version="${xml(version)}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 ${release} Edition</schemaversion>
    <adlcp:location>metadata.xml</adlcp:location>
  </metadata>
  <organizations default="${xml(id.organization)}">
    <organization identifier="${xml(id.organization)}" ${globals[release]}>
      <title>${xml(title)}</title>
      <item identifier="${xml(id.item)}" identifierref="${xml(id.resource)}" isvisible="true">
        <title>${xml(title)}</title>
        <imsss:sequencing>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation>
          <adlnav:navigationInterface>
${hidden.map((control) => `            <adlnav:hideLMSUI>${control}</adlnav:hideLMSUI>`).join('\n')}
          </adlnav:navigationInterface>
        </adlnav:presentation>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${xml(id.resource)}" type="webcontent" adlcp:scormType="sco" href="index.html">
${resourceFiles(files)}
    </resource>
  </resources>
</manifest>
`;

/** IEEE 1484.12.3 Learning Object Metadata. */
const metadata = ({
  identifiers: id,
  title,
  summary,
  version,
  edition,
  minutes,
}: Description): string => `<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://ltsc.ieee.org/xsd/LOM">
  <general>
    <identifier><catalog>Beredd</catalog><entry>${xml(id.manifest)}</entry></identifier>
    <title><string language="${edition}">${xml(title)}</string></title>
    <language>${edition}</language>
    <description><string language="${edition}">${xml(summary)}</string></description>
  </general>
  <lifeCycle>
    <version><string language="x-none">${xml(version)}</string></version>
  </lifeCycle>
  <metaMetadata>
    <metadataSchema>LOMv1.0</metadataSchema>
    <metadataSchema>ADLv1.0</metadataSchema>
    <language>${edition}</language>
  </metaMetadata>
  <technical>
    <format>text/html</format>
    <location>index.html</location>
  </technical>
  <educational>
    <typicalLearningTime><duration>${duration(minutes)}</duration></typicalLearningTime>
  </educational>
  <rights>
    <cost><source>LOMv1.0</source><value>no</value></cost>
    <copyrightAndOtherRestrictions><source>LOMv1.0</source><value>yes</value></copyrightAndOtherRestrictions>
    <description><string language="x-none">CC BY 4.0</string></description>
  </rights>
</lom>
`;

const scorm2004 = (release: Release): Target => ({
  name: `scorm2004-${release[0]}`,
  title: `SCORM 2004 ${release} Edition`,
  driver: 'scorm2004',
  stateLimit: 30_000,
  manifest: (description, files) => ({ name: 'imsmanifest.xml', text: manifest(release, description, files) }),
  lint: lintManifest,
  extraFiles: (description) => ({ 'metadata.xml': metadata(description) }),
});

/** SCORM 2004 3rd Edition (CAM 3.4): the flavour of 2004 most LMSs take. */
export const scorm2004Third = scorm2004('3rd');

/** SCORM 2004 4th Edition (CAM 3.4). */
export const scorm2004Fourth = scorm2004('4th');
