import type { Page } from 'playwright-core';

/** Fills in the provider's sign-in page, as soon as it is there, and sends it. */
export async function signInOnPage(page: Page, accountName: string, password: string): Promise<void> {
  await page.getByLabel('Tên tài khoản').fill(accountName);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
