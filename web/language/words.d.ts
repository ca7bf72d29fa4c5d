import 'i18next';
import type { vietnamese } from './vi/vietnamese';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vietnamese };
  }
}
