import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { POINTS, strangePoints } from '../support/acceptance-points.js';
import { LEVELS, readReport, rowsOf } from '../support/conformance-report.js';
import { FUNCTIONAL, LEVEL_A, LEVEL_AA } from '../support/criteria.js';
import { pages } from '../support/write-accessibility.js';

const report = readReport();
const rows = Object.values(report.chapters).flatMap(rowsOf);

describe('A buyer who reads the accessibility conformance report', () => {
  it('finds every criterion of WCAG 2.2 A and AA and of Section 508’s chapter 3, once', () => {
    const answered = (chapter: string): string[] =>
      rowsOf(report.chapters[chapter] ?? { notes: '' }).map(({ num }) => num);
    assert.deepEqual(answered('success_criteria_level_a'), [...LEVEL_A.keys()]);
    assert.deepEqual(answered('success_criteria_level_aa'), [...LEVEL_AA.keys()]);
    assert.deepEqual(answered('functional_performance_criteria'), [...FUNCTIONAL.keys()]);
    // 4.1.1 is in the catalog, and no longer in WCAG 2.2.
    assert.deepEqual([LEVEL_A.size - 1, LEVEL_AA.size], [31, 24]);
  });

  it('finds in each row one of the format’s terms, and why', () => {
    for (const { num, adherence } of rows) {
      assert.ok(Object.hasOwn(LEVELS, adherence.level), `${num}: ${adherence.level}`);
      assert.ok(adherence.notes.length > 10, num);
    }
  });

  it('is told “supports” only where tests measure it and nothing is left for a person to judge', () => {
    for (const { num, adherence, judge, tests = [] } of rows) {
      if (adherence.level === 'supports') {
        assert.equal(judge, undefined, num);
        assert.ok(tests.length > 0, `${num} has no test`);
      } else if (adherence.level !== 'not-applicable') assert.ok(judge, `${num}: who judges what?`);
    }
  });

  it('can follow each row to tests that are there', () => {
    for (const { num, tests = [] } of rows)
      for (const { file, name } of tests) {
        const path = new URL(`../${file}`, import.meta.url);
        assert.ok(existsSync(path), `${num}: there is no ${file}`);
        assert.ok(readFileSync(path, 'utf8').includes(name), `${num}: ${file} has no “${name}”`);
      }
  });

  it('is told of every way of prioritising, where one of them is told of', () => {
    const about = (...names: string[]): string[] =>
      rows
        .filter(({ tests = [] }) => tests.some(({ file }) => names.some((it) => file.includes(it))))
        .map(({ num }) => num);
    const everywhere = ['rendering', 'accessibility', 'screen-reader', 'picker.places'];
    for (const mode of ['picker.rate', 'picker.allocate'])
      assert.deepEqual(
        about('picker.rank', 'picker.choose').filter(
          (num) => !about(mode, 'cambridge.modes', ...everywhere).includes(num),
        ),
        [],
        mode,
      );
    for (const said of ['picker.comments', 'translations', 'languages', 'wire'])
      assert.ok(about(said).length > 0, said);
    assert.doesNotMatch(report.notes, /not in this report/);
  });

  it('is told what has not been tried', () => {
    for (const untried of ['NVDA', 'JAWS', 'VoiceOver', 'TalkBack', 'Dragon', 'any person'])
      assert.ok(report.evaluation_methods_used.split('Not tried: ')[1]?.includes(untried), untried);
  });
});

describe('The pages that are made from the tests', () => {
  it('say what the tests and the report say (npm run acr)', async () => {
    for (const [path, text] of Object.entries(await pages()))
      assert.equal(readFileSync(path, 'utf8'), text, path);
  });

  it('know every acceptance point, and no other', () => {
    assert.equal(POINTS.length, 48);
    assert.deepEqual(strangePoints(), []);
  });
});
