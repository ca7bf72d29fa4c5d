import 'i18next';
import type { vietnamese as ofWard } from '../own-ward/language/vietnamese';
import type { vietnamese } from './vi/vietnamese';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    // Each set of pages has its own; what both use stands in both.
    resources: { translation: typeof vietnamese & typeof ofWard };
  }
}
