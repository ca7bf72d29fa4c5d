import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { createRoot } from 'react-dom/client';
import { openPages } from './app/open-pages';
import { applyKeptTheme } from './app/theme';

applyKeptTheme();
void openPages(createRoot(document.querySelector('#pages')!)); // index.html has it
