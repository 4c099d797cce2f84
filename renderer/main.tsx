import '@fontsource-variable/noto-sans/wght.css';
import '@mantine/core/styles.layer.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { followSession } from './accounts/session-follow.ts';
import { App } from './app.tsx';
import { followChanges } from './api/query-client.ts';
import { startTexts } from './texts/start-texts.ts';
import { shareStyleNonce } from './theme/style-nonce.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
shareStyleNonce();
startTexts();
followChanges();
followSession();
createRoot(root).render(<App />);
