import type { FastifyInstance } from 'fastify';
import { addPages, escapeHtml, type PagesOptions } from '../../../platform/pages/pages';
import type { HostedWards } from './hosted-wards';
import { pathOfWard } from './ward-paths';

interface WardListOptions extends Pick<PagesOptions, 'folder' | 'signIn' | 'log'> {
  wards: Pick<HostedWards, 'all'>;
}

/** Serves a page at / that lists the wards of this server, and the files that their pages ask for. */
export function addWardList(app: FastifyInstance, { wards, ...options }: WardListOptions): void {
  const rows = () =>
    wards.all.map(({ wardId, server }) => {
      const name = escapeHtml(server?.title ?? wardId);
      return server
        ? `<li><a href="${pathOfWard(wardId)}/">${name}</a></li>`
        : `<li>${name}: máy chủ chưa sẵn sàng, xin thử lại sau ít phút.</li>`;
    });
  addPages(app, {
    ...options,
    ...{ html: 'ward-list.html', paths: ['/'] },
    fill: (html) => html.replace('<li>wards</li>', () => rows().join('\n')),
  });
}
