/**
 * `npm run bench [-- quick]`: the built widget beside a static form, a bare Lit element and SurveyJS,
 * in one run in real Chromium, and the figures into docs/performance.md. A quick run has one round of
 * each and prints its figures instead.
 */
import { measureActions } from './actions.js';
import { bareForm } from './bare-form.js';
import { Figures } from './figures.js';
import { measureGrowth, measureMounts } from './growth.js';
import { measureLoads } from './loads.js';
import { writePlots, writeSections } from './page.js';
import { plotsOf } from './plots.js';
import { prerendered } from './prerendered.js';
import { reportOf, type Section } from './report.js';
import { CAMBRIDGE } from './shape.js';
import { openSite } from './site.js';
import { staticForm } from './static-form.js';
import { surveyJs } from './surveyjs.js';
import { startVisitor } from './visit.js';
import { widget } from './widget.js';

const quick = process.argv.includes('quick');
const began = Date.now();
const minutes = (): number => (Date.now() - began) / 60_000;

const contenders = [staticForm, await bareForm(), await widget(), await surveyJs()];
// Once it is taken over it is the widget: only its loading is another.
const loading = [...contenders, await prerendered()];
const site = await openSite(loading);
const visitor = await startVisitor();
const figures = new Figures();
const report = (): Section[] =>
  reportOf(figures, contenders, loading, visitor.browser.version(), minutes(), quick);
try {
  const bench = { site, visitor, contenders, figures, quick };
  // A browser's first pages are slower than all others.
  for (const contender of loading)
    await (await visitor.visit(contender, site.put(contender, CAMBRIDGE))).close();
  for (const measure of [measureLoads, measureMounts, measureGrowth, measureActions]) {
    await measure(measure === measureLoads ? { ...bench, contenders: loading } : bench);
    console.warn(`${measure.name}: done after ${minutes().toFixed(1)} minutes`);
    if (quick) continue;
    // After each: what was measured stays, where a later one is broken off.
    await writeSections(report());
    await writePlots(plotsOf(figures, contenders));
  }
  if (quick) for (const { text } of report()) console.warn(`\n${text}`);
  else console.warn('docs/performance.md and its plots are written.');
} finally {
  await visitor.close();
  site.close();
}
