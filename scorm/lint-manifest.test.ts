import { describe, expect, test } from 'vitest';
import { identifiers } from './identifiers.ts';
import { lintManifest } from './lint-manifest.ts';
import { scorm12 } from './targets/scorm12.ts';
import { scorm2004Fourth } from './targets/scorm2004.ts';

const files = ['files/a.css', 'index.html', 'metadata.xml', 'sco.js'];
const description = {
  identifiers: identifiers('demo', 'sv-SE'),
  title: 'Resa',
  summary: 'Om resor',
  version: '1.0.0',
  edition: 'sv-SE',
  minutes: 5,
} as const;
const good12 = scorm12.manifest(description, files).text;
const good2004 = scorm2004Fourth.manifest(description, files).text;
const names = [...files, 'imsmanifest.xml'];

describe('lintManifest', () => {
  test.each([
    ['1.2', good12],
    ['2004', good2004],
  ])('finds nothing in a good manifest of %s', (_, manifest) => {
    expect(lintManifest(manifest, [...names, 'adlcp_v1p3.xsd', 'datatypes.dtd'])).toEqual([]);
  });

  test.each([
    [
      'dangling identifierref',
      good12,
      'identifierref="resource.demo"',
      'identifierref="other"',
      'refers to the resource `other`, which does not exist.',
    ],
    ['wrong default', good12, 'default="organization.demo"', 'default="other"', '<organizations default="other"> names no organization.'],
    [
      'no href',
      good12,
      'adlcp:scormtype="sco" href="index.html"',
      'adlcp:scormtype="sco"',
      '<resource identifier="resource.demo"> has no href, so there is nothing to launch.',
    ],
    [
      'empty title',
      good12,
      '<title>Resa</title>\n      <item',
      '<title> </title>\n      <item',
      '<organization identifier="organization.demo"> has no title.',
    ],
    ['no scormtype', good12, ' adlcp:scormtype="sco"', '', 'needs adlcp:scormtype="sco"'],
    ['an asset', good12, 'adlcp:scormtype="sco"', 'adlcp:scormtype="asset"', 'needs adlcp:scormtype="sco"'],
    [
      '2004 with the small t of 1.2',
      good2004,
      'adlcp:scormType',
      'adlcp:scormtype',
      'needs adlcp:scormType="sco" in exactly these letters',
    ],
    ['no web content', good12, 'type="webcontent"', 'type="text"', 'needs type="webcontent"'],
    ['mastery score', good12, '</item>', '<adlcp:masteryscore>180</adlcp:masteryscore></item>', '<adlcp:masteryscore> is `180`'],
    ['1.3 in 1.2', good12, '>1.2<', '>1.3<', '<schemaversion> is `1.3`; with these namespaces it must be `1.2`.'],
    ['2nd Edition', good2004, '2004 4th', '2004 2nd', '<schemaversion> is `2004 2nd Edition`'],
    ['another schema', good12, 'ADL SCORM', 'SCORM', '<schema> must be `ADL SCORM`.'],
    ['space in an address', good12, 'files/a.css', 'files/a b.css', '`files/a b.css` is no address'],
    ['letter beyond ASCII', good12, 'files/a.css', 'files/å.css', '`files/å.css` is no address'],
    ['back slash', good12, 'files/a.css', 'files\\a.css', 'is no address'],
    [
      'file listed and absent',
      good12,
      '<file href="sco.js"/>',
      '<file href="sco.js"/><file href="more.js"/>',
      'The file `more.js` is listed and not in the package.',
    ],
    ['file present and unlisted', good12, '<file href="sco.js"/>', '', 'The file `sco.js` is in the package and not listed.'],
    ['launch file unlisted', good12, '<file href="index.html"/>', '', 'does not list its own `index.html`'],
    [
      'file elsewhere',
      good12,
      '<file href="sco.js"/>',
      '<file href="sco.js"/><file href="https://x.example/"/>',
      'is not a file of the package',
    ],
    ['absolute file', good12, '<file href="sco.js"/>', '<file href="sco.js"/><file href="/sco.js"/>', 'root-absolute'],
    ['metadata absent', good12, '>metadata.xml<', '>lom.xml<', '<adlcp:location> names `lom.xml`'],
    ['other prefix', good12.replaceAll('adlcp:location', 'adl:location'), 'xmlns:adlcp', 'xmlns:adl', 'must be written xmlns:adlcp'],
    ['invisible', good12, 'isvisible="true"', 'isvisible="false"', 'is invisible'],
    ['nothing to launch', good12, ' identifierref="resource.demo"', '', 'No item launches anything.'],
    [
      'two organizations',
      good12,
      '</organizations>',
      '<organization identifier="b"><title>b</title></organization></organizations>',
      'There are 2 organizations',
    ],
    [
      'late threshold',
      good2004,
      '<adlnav:presentation>',
      '<adlcp:completionThreshold/><adlnav:presentation>',
      'has its completionThreshold after its sequencing',
    ],
    ['no delivery controls', good2004, 'completionSetByContent="true" ', '', 'needs deliveryControls with completionSetByContent="true".'],
    ['DOCTYPE', good12, '<manifest ', '<!DOCTYPE manifest><manifest ', 'There is a DOCTYPE'],
    ['torn', good12, '</resources>', '', 'It is not XML: </manifest> closes <resources>.'],
    ['another root', '<manifests/>', '', '', 'The root element is <manifests>'],
    ['two roots', '<a/><b/>', '', '', 'exactly one root element'],
  ])('finds: %s', (_, manifest, from, to, fault) => {
    const broken = manifest.replace(from, to);
    expect(broken === manifest).toBe(from === '');
    expect(lintManifest(broken, names)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  test('adds xml:base to the files of a resource', () => {
    const based = good12.replace('<resources>', '<resources xml:base="course/">');
    expect(
      lintManifest(based, [
        'course/files/a.css',
        'course/index.html',
        'course/metadata.xml',
        'course/sco.js',
        'metadata.xml',
        'imsmanifest.xml',
      ]),
    ).toEqual(['The file `metadata.xml` is in the package and not listed.']);
  });
});
