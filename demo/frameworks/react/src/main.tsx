import 'civic-feedback/define';
import { createRoot } from 'react-dom/client';
import { Consultation } from './consultation';
import { parkPlan } from './park-plan';

createRoot(document.getElementById('app')!).render(
  <Consultation definition={parkPlan} endpoint="/consultations/park-plan/submissions" />,
);
