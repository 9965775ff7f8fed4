import { expect } from '@open-wc/testing';
import { resize } from '../support/browser.js';
import { engineCan } from '../support/engine.js';
import { field, LIST, page } from '../support/fields.js';
import {
  askWithHandles,
  dragTo,
  grasp,
  handled,
  heightAt,
  letGo,
  moveTo,
  release,
  rowOf,
} from '../support/handles.js';
import { inside, Listener, press, rows, six, submitted, type Host } from '../support/pickers.js';
import { until } from '../support/fake-time.js';

const names = six.map(({ label }) => label);
const held = (host: Host): Element | null =>
  host.shadowRoot?.querySelector('.held, .lands-before, .lands-after') ?? null;

(engineCan.holdMouse ? describe : describe.skip)(
  'What happens in the middle of a drag loses nothing',
  () => {
    beforeEach(() => resize(800, 1000));
    afterEach(async () => {
      await letGo();
      document.documentElement.lang = 'en';
      await resize(800, 600);
    });

    it('another language: the drag goes on, and ends in its words', async () => {
      const widget = await askWithHandles(names);
      const ear = new Listener(widget);
      const from = await grasp(widget, 'Housing');
      await moveTo(from, heightAt(widget, { below: 'Parks' }));
      document.documentElement.lang = 'es';
      await until(() => inside(widget).queryByText('Su orden') != null, 'Spanish');
      await moveTo(from, heightAt(widget, { below: 'Jobs' }));
      const said = await ear.after(() => release(widget));
      expect(rows(widget, 'ol').slice(0, 3)).to.deep.equal(['Parks', 'Jobs', 'Housing']);
      expect(said).to.match(/^Housing .*3.*6/);
      expect(said).not.to.equal('Housing is now number 3 of 6.');
    });

    it('another drawing, and a change by a button: what is held goes where the pointer is', async () => {
      const widget = await askWithHandles(names.slice(0, 4));
      const from = await grasp(widget, 'Housing');
      await moveTo(from, heightAt(widget, { below: 'Jobs' }));
      widget.requestUpdate();
      await press(widget, 'Move up Streets');
      await press(widget, 'Remove Parks');
      expect(rows(widget, 'ol')).to.have.members(['Housing', 'Streets', 'Jobs']);
      await moveTo(from, heightAt(widget, { below: 'Streets' }));
      expect(rowOf(widget, 'Housing').matches('.held')).to.equal(true);
      expect(widget.shadowRoot?.querySelectorAll('.held')).to.have.length(1);
      await release(widget);
      expect(rows(widget, 'ol')).to.deep.equal(['Streets', 'Housing', 'Jobs']);
      expect(held(widget)).to.equal(null);
    });

    it('the priority itself goes from the question: nothing is held any more', async () => {
      const widget = await askWithHandles(names);
      const from = await grasp(widget, 'Housing');
      await moveTo(from, heightAt(widget, { below: 'Jobs' }));
      const { definition } = widget;
      if (!definition) throw new Error('There is no definition.');
      const question = { ...definition.question, priorities: six.slice(1) };
      widget.definition = { ...definition, question };
      await until(() => !rows(widget, 'ol').includes('Housing'), 'another question');
      expect(held(widget)).to.equal(null);
      await release(widget);
      expect(rows(widget, 'ol')).to.deep.equal(names.slice(1));
    });

    it('the widget is moved on the page, or taken off it', async () => {
      const widget = await askWithHandles(names);
      const around = widget.parentElement;
      const from = await grasp(widget, 'Housing');
      await moveTo(from, heightAt(widget, { below: 'Jobs' }));
      widget.remove();
      expect(held(widget)).to.equal(null);
      around?.append(widget);
      await widget.updateComplete;
      await moveTo(from, heightAt(widget, { below: 'Jobs' }));
      await release(widget);
      expect(rows(widget, 'ol')).to.deep.equal(names);
      await dragTo(widget, 'Housing', { below: 'Parks' });
      expect(rows(widget, 'ol').slice(0, 2)).to.deep.equal(['Parks', 'Housing']);
    });

    it('a fieldset around it is disabled: the drag ends, and none begins', async () => {
      const around = await page(
        `<form><fieldset><civic-priorities name="first" mode="rank" drag-handles>${LIST}</civic-priorities></fieldset></form>`,
      );
      const ranking = await handled(field(around));
      const fieldset = around.querySelector('fieldset');
      for (const name of ['Housing', 'Parks', 'Jobs']) await press(ranking, `Add ${name}`);
      const from = await grasp(ranking, 'Housing');
      await moveTo(from, heightAt(ranking, { below: 'Jobs' }));
      if (fieldset) fieldset.disabled = true;
      await ranking.updateComplete;
      // The fieldset inside follows with this update, and what is drawn with the next frame.
      await moveTo(from, heightAt(ranking, { below: 'Parks' }));
      expect(held(ranking)).to.equal(null);
      await release(ranking);
      await dragTo(ranking, 'Housing', { below: 'Jobs' });
      expect(rows(ranking, 'ol')).to.deep.equal(['Housing', 'Parks', 'Jobs']);
      if (fieldset) fieldset.disabled = false;
      await ranking.updateComplete;
      await dragTo(ranking, 'Housing', { below: 'Jobs' });
      expect(rows(ranking, 'ol')).to.deep.equal(['Parks', 'Jobs', 'Housing']);
    });

    it('the window gets another size, as when a phone is turned: the drag ends and changes nothing', async () => {
      const widget = await askWithHandles(names);
      const from = await grasp(widget, 'Housing');
      await moveTo(from, heightAt(widget, { below: 'Jobs' }));
      expect(held(widget)).to.exist;
      const turned = new Promise((resolve) => {
        window.addEventListener('resize', resolve, { once: true });
      });
      await resize(480, 1000);
      await turned;
      // Chai would compare a row that is still held with nothing for minutes.
      expect(held(widget) === null, 'nothing is held').to.equal(true);
      await moveTo(from, heightAt(widget, { heading: 'not-ranked' }));
      await release(widget);
      expect(rows(widget, 'ol')).to.deep.equal(names);
      await dragTo(widget, 'Housing', { below: 'Parks' });
      expect(rows(widget, 'ol').slice(0, 2)).to.deep.equal(['Parks', 'Housing']);
    });

    it('the browser takes the pointer away, or its button was let go unseen', async () => {
      const widget = await askWithHandles(names);
      let pointer = 0;
      const note = (event: PointerEvent): void => void (pointer = event.pointerId);
      window.addEventListener('pointerdown', note, { capture: true });
      for (const [type, buttons] of [
        ['pointercancel', 1],
        ['pointermove', 0],
      ] as const) {
        const from = await grasp(widget, 'Housing');
        await moveTo(from, heightAt(widget, { below: 'Jobs' }));
        expect(held(widget)).to.exist;
        window.dispatchEvent(new PointerEvent(type, { pointerId: pointer + 1, buttons }));
        expect(held(widget), 'somebody else’s pointer').to.exist;
        window.dispatchEvent(new PointerEvent(type, { pointerId: pointer, buttons }));
        expect(held(widget)).to.equal(null);
        await release(widget);
        expect(rows(widget, 'ol')).to.deep.equal(names);
      }
      window.removeEventListener('pointerdown', note, { capture: true });
      expect(await submitted(widget)).to.deep.equal({
        mode: 'rank',
        ranked: six.map(({ id }) => id),
      });
    });
  },
);
