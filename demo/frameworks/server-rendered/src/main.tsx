import { hydrateRoot } from 'react-dom/client';
import { Consultation } from './consultation';

const app = document.getElementById('app')!;
hydrateRoot(app, <Consultation endpoint={app.dataset.endpoint!} />);
