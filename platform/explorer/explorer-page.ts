/** What the page may load: files of this origin, and whatever the provider that signs people in says of itself. Nothing else, ever. */
export function contentSecurityPolicy(issuer: string | undefined): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    // The editor writes the positions and colours of its lines into style elements; there is no other way to run it.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:", // small icons inside the editor's style sheet
    ["connect-src 'self'", ...(issuer ? [new URL(issuer).origin] : [])].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The HTML page of the explorer. It says what is coming at once; its script may take two seconds to be made on the very
 * first visit. The style sheet stands last for the same reason: what follows one waits for it. Addresses are relative, because
 * a server that shares its port has its explorer further down.
 */
export function explorerPage(title: string, graphqlPath: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="explorer/shell.css">
</head>
<body>
<div id="explorer" data-graphql-path="${escapeHtml(graphqlPath)}" data-title="${escapeHtml(title)}">
<p role="status">Đang mở trình khám phá dữ liệu… <span lang="en">Opening the explorer…</span></p>
</div>
<noscript>Trang này cần JavaScript. <span lang="en">This page needs JavaScript.</span></noscript>
<link rel="stylesheet" href="explorer/assets/page.css">
<script type="module" src="explorer/assets/page.js"></script>
</body>
</html>
`;
}

/** The style sheet of the page before the explorer is there. */
export const shellStyles = `html, body, #explorer { height: 100%; margin: 0; }
body > noscript, #explorer > p { display: block; margin: 0; padding: 2rem; font: 1rem/1.5 system-ui, sans-serif; }
`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
