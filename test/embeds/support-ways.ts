/** The ways to put the form on a page, as an editor pastes them, and what must be left of each. */
import { built, PLAN } from './support-town.js';

const SOURCE = 'https://collect.example.gov/consultations/park-plan';

/** One way: the HTML, and a selector for each thing without which it does not work. */
export interface Way {
  name: string;
  html: string;
  needs: Record<string, string>;
}

/** Every way; the plain form is the generated one. */
export async function waysToPaste(): Promise<Way[]> {
  const { plainForm } = await built.embed();
  const { completeConsultation } = await built.contract();
  const { prerender } = await built.prerender();
  const { template } = prerender(PLAN, { endpoint: `${SOURCE}/submissions` });
  const attributes = `endpoint="${SOURCE}/submissions" consultation="park-plan" mode="rank" closes="2031-06-30" time-zone="America/New_York"`;
  const list =
    '<h2>The park</h2><ul><li data-id="trees">Trees</li><li data-id="water">Water <small>to drink</small></li></ul>';
  const config = JSON.stringify({ src: SOURCE, source: 'a.example' });
  return [
    {
      name: 'the script',
      html: '<p>Text</p><script type="module" src="/civic-feedback/civic-feedback.auto.js"></script>',
      needs: { script: 'script[type=module][src$="civic-feedback.auto.js"]' },
    },
    {
      name: 'the tag',
      html: `<civic-feedback src="${SOURCE}" source="a.example"><p>Or write to us.</p></civic-feedback>`,
      needs: {
        tag: 'civic-feedback',
        src: `civic-feedback[src="${SOURCE}"]`,
        content: 'civic-feedback p',
      },
    },
    {
      name: 'the tag with its list',
      html: `<civic-feedback ${attributes}>${list}</civic-feedback>`,
      needs: {
        tag: 'civic-feedback[time-zone]',
        list: 'civic-feedback ul > li',
        ids: 'civic-feedback li[data-id=trees]',
      },
    },
    {
      name: 'the form before the script',
      html: `<civic-feedback ${attributes}>${template}${list}</civic-feedback>`,
      needs: {
        tag: 'civic-feedback[time-zone]',
        list: 'civic-feedback > ul > li[data-id=trees]',
        template: 'civic-feedback > template[shadowrootmode=open]',
        // Where the template alone goes, what was in it is seen beside the form.
        order: 'civic-feedback:not(:has(form, legend, textarea, button))',
      },
    },
    {
      name: 'the div',
      html: `<div data-civic-feedback='${config}'><p>Or write to us.</p></div>`,
      needs: { attribute: `div[data-civic-feedback='${config}']`, content: 'div p' },
    },
    {
      name: 'the frame',
      html: `<iframe src="${SOURCE}/embed" title="Your say" width="600" height="900"></iframe>`,
      needs: {
        frame: `iframe[src="${SOURCE}/embed"]`,
        title: 'iframe[title]',
        scripts: 'iframe:not([sandbox])',
        // An empty sandbox, as TinyMCE writes it, also keeps the plain form from being sent.
        sending: 'iframe:not([sandbox])',
      },
    },
    {
      name: 'the plain form',
      html: plainForm(completeConsultation(PLAN), `${SOURCE}/submissions`),
      needs: {
        form: `form[method=post][action="${SOURCE}/submissions"]`,
        lists: 'form select[name=priorities] > option[value=trees]',
        comment: 'form textarea[name=comment]',
        button: 'form button',
      },
    },
    {
      name: 'a link to the page',
      html: `<p><a href="${SOURCE}/embed">Tell us what you think</a></p>`,
      needs: { link: `a[href="${SOURCE}/embed"]` },
    },
  ];
}
