import { BadInput } from '../../../platform/errors/domain-error';

/** Differences are between live and accepted figures, and this report has no live ones. */
export class NoLiveFigures extends BadInput {
  constructor() {
    super({
      vi: 'Chênh lệch chỉ có trong báo cáo theo số liệu hiện thời (basis: LIVE).',
      en: 'Differences are told by the report on the basis LIVE.',
    });
  }
}
