import { expect } from '@open-wc/testing';
import type { ConsultationInput } from '../../src/contract/index.js';
import { completeConsultation, judgeAnswers } from '../../src/contract/index.js';
import { type CivicFeedback } from '../../src/elements/civic-feedback.js';
import { es } from '../../src/messages/es.js';
import {
  createTestCollector,
  exampleAnswers,
  exampleConsultation,
  residentAt,
  type TestCollector,
} from '../../src/testing/index.js';
import '../support/disk.js';
import '../../src/define.js';

/** A page with the widget, as somebody who embeds it has one in a test. */
function pageWith(
  definition: ConsultationInput,
  more: Partial<CivicFeedback> = {},
): {
  widget: CivicFeedback;
  collector: TestCollector;
} {
  const collector = createTestCollector(definition);
  const widget = document.createElement('civic-feedback');
  const { endpoint, fetch } = collector;
  Object.assign(widget, { definition, endpoint, fetch, ...more });
  document.body.append(widget);
  return { widget, collector };
}

/** What was sent, arrived or not. */
const attempts = ({ requests }: TestCollector): Request[] =>
  requests.filter(({ method }) => method === 'POST');

/** What a promise is rejected with. */
async function failure(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return String(error);
  }
  throw new Error('It did not fail.');
}

const { priorities } = exampleConsultation().question;

describe('Somebody who tests a page of their own with the kit', () => {
  afterEach(() => {
    for (const widget of document.querySelectorAll('civic-feedback')) widget.remove();
  });

  it('has example answers that the example consultation takes', () => {
    expect(
      judgeAnswers(completeConsultation(exampleConsultation()), exampleAnswers()),
    ).to.deep.equal([]);
  });

  it('lets a resident rank, write and send, and finds what arrived', async () => {
    const { widget, collector } = pageWith(exampleConsultation());
    const resident = await residentAt(widget);
    await resident.rank('Drinking water', 'More trees');
    await resident.write('Shade, please.');
    await resident.fill('Name', 'Ada Lovelace');
    const { state, receipt, problems } = await resident.send();
    expect(state).to.equal('received');
    expect(problems).to.deep.equal([]);
    const [submission] = await collector.submissions();
    expect(submission?.id).to.equal(receipt?.id);
    expect(submission?.answers).to.deep.equal(exampleAnswers());
  });

  it('lets one choose, where one may', async () => {
    const { widget } = pageWith(exampleConsultation({ question: { mode: 'choose', priorities } }));
    const resident = await residentAt(widget);
    await resident.choose('Benches', 'More trees');
    expect(widget.answers.priorities).to.deep.include({ mode: 'choose' });
    const { state } = await resident.send();
    expect(state).to.equal('received');
  });

  it('lets one choose just one', async () => {
    const question = { mode: 'choose' as const, limit: 1, priorities };
    const { widget } = pageWith(exampleConsultation({ question }));
    const resident = await residentAt(widget);
    await resident.choose('Benches');
    expect(widget.answers.priorities).to.deep.equal({ mode: 'choose', chosen: ['benches'] });
  });

  it('lets one rate', async () => {
    const { widget } = pageWith(exampleConsultation({ question: { mode: 'rate', priorities } }));
    const resident = await residentAt(widget);
    await resident.rate('Benches', 'Very important');
    expect(widget.answers.priorities).to.deep.equal({ mode: 'rate', ratings: { benches: 5 } });
  });

  it('lets one share points', async () => {
    const { widget } = pageWith(
      exampleConsultation({ question: { mode: 'allocate', priorities } }),
    );
    const resident = await residentAt(widget);
    await resident.allocate('Benches', 4);
    expect(widget.answers.priorities).to.deep.equal({ mode: 'allocate', points: { benches: 4 } });
  });

  it('lets one share points among priorities whose names end alike', async () => {
    const alike = [...priorities, { id: 'more', label: 'Many more Benches' }];
    const { widget } = pageWith(
      exampleConsultation({ question: { mode: 'allocate', priorities: alike } }),
    );
    const resident = await residentAt(widget);
    await resident.allocate('Benches', 4);
    await resident.allocate('Many more Benches', 1);
    expect(widget.answers.priorities).to.deep.equal({
      mode: 'allocate',
      points: { benches: 4, more: 1 },
    });
    expect(await failure(resident.allocate('Fountains', 1))).to.include(
      'There is no textbox that ends in Fountains. Named so: "Points for More trees"',
    );
  });

  it('lets one write where the city has words of its own for the comment', async () => {
    const comment = { label: 'What else should we know?' };
    const { widget } = pageWith(exampleConsultation({ comment }));
    const resident = await residentAt(widget);
    await resident.write('Shade, please.');
    expect(widget.answers.comment).to.equal('Shade, please.');
  });

  it('lets one answer where the form is drawn into the page', async () => {
    const { widget, collector } = pageWith(exampleConsultation(), { noShadow: true });
    const resident = await residentAt(widget);
    expect(widget.shadowRoot?.querySelector('form') ?? null).to.equal(null);
    await resident.rank('Drinking water', 'More trees');
    await resident.write('Shade, please.');
    await resident.fill('Name', 'Ada Lovelace');
    expect((await resident.send()).state).to.equal('received');
    expect((await collector.submissions())[0]?.answers).to.deep.equal(exampleAnswers());
  });

  it('lets one choose what one is', async () => {
    const about = { role: 'required' as const };
    const { widget, collector } = pageWith(exampleConsultation({ about }));
    const resident = await residentAt(widget);
    await resident.select('I am a', 'Journalist');
    expect((await resident.send()).state).to.equal('received');
    expect((await collector.submissions())[0]?.answers.about).to.deep.equal({ role: 'journalist' });
  });

  it('reads what is wrong as a resident does', async () => {
    const { widget, collector } = pageWith(exampleConsultation({ comment: { required: true } }));
    const resident = await residentAt(widget);
    const { state, problems } = await resident.send();
    expect(state).to.equal('refused');
    expect(problems).to.deep.equal(['Enter your comment']);
    expect(attempts(collector)).to.deep.equal([]);
  });

  it('breaks the line, and sees that the comment stays', async () => {
    const { widget, collector } = pageWith(exampleConsultation());
    collector.instead(() => Promise.reject(new TypeError('Failed to fetch')));
    const resident = await residentAt(widget);
    await resident.write('Shade, please.');
    const { state, receipt } = await resident.send();
    expect(state).to.equal('saved');
    expect(receipt).to.equal(undefined);
    expect(attempts(collector)).to.have.length(1);
    expect(await collector.submissions()).to.deep.equal([]);
  });

  it('waits for a page that delivers the answers itself', async () => {
    const { widget, collector } = pageWith(exampleConsultation());
    widget.addEventListener('civic-submit', (event) => {
      event.preventDefault();
    });
    const resident = await residentAt(widget);
    expect((await resident.send()).state).to.equal('open');
    expect(await collector.submissions()).to.deep.equal([]);
  });

  it('tests a page that takes the definition from the collector', async () => {
    const collector = createTestCollector(exampleConsultation());
    const widget = document.createElement('civic-feedback');
    Object.assign(widget, { src: collector.src, fetch: collector.fetch });
    document.body.append(widget);
    const resident = await residentAt(widget);
    await resident.rank('Benches');
    expect((await resident.send()).state).to.equal('received');
  });

  it('tests a page in Spanish, with its catalog', async () => {
    const { widget } = pageWith(exampleConsultation());
    widget.lang = 'es';
    const resident = await residentAt(widget, es);
    await resident.rank('Benches');
    await resident.write('Sombra.');
    expect((await resident.send()).state).to.equal('received');
  });

  it('is told which names there are, where nothing has the one that was asked for', async () => {
    const { widget } = pageWith(exampleConsultation());
    const resident = await residentAt(widget);
    expect(await failure(resident.rank('Fountains'))).to.include(
      'There is no button named Add Fountains. Named so: "Add More trees"',
    );
  });

  it('is told that a widget stands in no page, instead of waiting for ever', async () => {
    const widget = document.createElement('civic-feedback');
    expect(await failure(residentAt(widget))).to.include(
      'Waited for the form. <civic-feedback> is in no page.',
    );
  });

  it('is told that nobody has registered the tag, or that it is another one', async () => {
    const unknown = document.body.appendChild(
      document.createElement('civic-feedbak' as 'civic-feedback'),
    );
    expect(await failure(residentAt(unknown))).to.include(
      'Waited for the form. <civic-feedbak> is not registered: import civic-feedback/define.',
    );
    unknown.remove();
    const other = document.createElement('div' as 'civic-feedback');
    expect(await failure(residentAt(other))).to.include('<div> is not');
  });

  it('finds the form also where the tag is registered only afterwards', async () => {
    const tag = document.createElement('civic-feedback-later' as 'civic-feedback');
    const collector = createTestCollector(exampleConsultation());
    document.body.append(tag);
    const coming = residentAt(tag);
    const { CivicFeedback: Widget } = await import('../../src/index.js');
    customElements.define('civic-feedback-later', class extends Widget {});
    Object.assign(tag, { src: collector.src, fetch: collector.fetch });
    await (await coming).rank('Benches');
    expect(tag.answers.priorities).to.deep.equal({ mode: 'rank', ranked: ['benches'] });
    tag.remove();
  });

  it('is told that a priority was not ranked, where no more may be', async () => {
    const question = { mode: 'rank' as const, limit: 1, priorities };
    const { widget } = pageWith(exampleConsultation({ question }));
    const resident = await residentAt(widget);
    expect(await failure(resident.rank('Benches', 'More trees'))).to.match(
      /More trees was not ranked\. .*limit/,
    );
  });

  it('reads no button as a line of what is wrong', async () => {
    const { widget, collector } = pageWith(exampleConsultation(), { kiosk: true });
    collector.instead(() => new Response('', { status: 503 }));
    const resident = await residentAt(widget);
    await resident.write('Shade, please.');
    const { problems } = await resident.send();
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include('The server is busy.');
  });

  it('has an attempt given up as with any fetch, where no answer comes', async () => {
    const collector = createTestCollector(exampleConsultation());
    collector.instead(() => new Promise(() => undefined));
    const signal = AbortSignal.timeout(10);
    const sent = collector.fetch(collector.endpoint, { method: 'POST', body: '{}', signal });
    expect(await failure(sent)).to.include('TimeoutError');
  });

  it('is told of a mistake in the consultation before anything is sent', () => {
    const closes = 'tomorrow';
    const broken = exampleConsultation({ window: { closes, timeZone: 'America/New_York' } });
    expect(() => createTestCollector(broken)).to.throw(TypeError, 'window.closes');
  });
});
