import { expect, test } from "@playwright/test";

test("the house says that it is alive and ready", async ({ request }) => {
  for (const path of ["/healthz", "/readyz"]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()["cache-control"], path).toContain("no-store");
  }
});

test("the first page loads without an error on the console or a refused resource", async ({ page }) => {
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("requestfailed", (request) => troubles.push(`${request.url()} ${request.failure()?.errorText}`));
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(troubles).toEqual([]);
});
