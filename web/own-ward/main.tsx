import '../design/fonts.css';
import '../design/tokens.css';
import '../design/base.css';
import { createRoot } from 'react-dom/client';
import { applyKeptTheme } from '../app/theme';
import { openWard } from './app/open-ward';

applyKeptTheme();
void openWard(createRoot(document.querySelector('#pages')!)); // ward.html has it
