import type { SignIn } from '../../platform/sign-in/sign-in';

/** How to sign in, as the server writes it into the page. */
export function readSignIn(): SignIn {
  return JSON.parse(written('sign-in')) as SignIn; // platform/pages/ writes it
}

/** What stands before every address of these pages, such as `/wards/song-cau`; empty where they have a server to themselves. */
export const readMountPath = (): string => written('mount-path');

function written(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="hai-cap-${name}"]`)?.content ?? '';
}
