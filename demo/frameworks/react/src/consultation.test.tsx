import 'civic-feedback/define';
import { createTestCollector, residentAt } from 'civic-feedback/testing';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { Consultation } from './consultation';
import { parkPlan } from './park-plan';

test('What a resident sends arrives, and the page shows its number', async () => {
  const collector = createTestCollector(parkPlan);
  const page = document.body.appendChild(document.createElement('div'));
  createRoot(page).render(
    <Consultation definition={parkPlan} endpoint={collector.endpoint} fetch={collector.fetch} />,
  );
  await expect.poll(() => page.querySelector('civic-feedback')).not.toBeNull();

  const resident = await residentAt(page.querySelector('civic-feedback')!);
  await resident.rank('Drinking water', 'More trees');
  await resident.write('Shade, please.');
  const { state, receipt } = await resident.send();

  expect(state).toBe('received');
  await expect
    .poll(() => page.querySelector('[role=note]')?.textContent)
    .toContain(receipt?.reference);
  const [submission] = await collector.submissions();
  expect(submission?.answers).toEqual({
    priorities: { mode: 'rank', ranked: ['water', 'trees'] },
    comment: 'Shade, please.',
  });
});
