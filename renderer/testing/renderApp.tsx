import { cleanup, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach } from "vitest";
import { App } from "../App.tsx";
import { createAddressStore } from "../useAddress.ts";
import { createFakeArchive, type FakeArchive } from "./createFakeArchive.ts";
import { fakeDocuments } from "./fakeDocuments.ts";
import { prepareBrowser } from "./prepareBrowser.ts";

// On a busy machine a second is soon over; a test that fails waits longer, one that passes doesn't. Strict, as the window itself is.
configure({ asyncUtilTimeout: 15_000, reactStrictMode: true });
// A window that outlives its test would still be working when the next one looks.
afterEach(cleanup);

type RenderOptions = Partial<Parameters<typeof createFakeArchive>[0]> & {
  /** The window's address when it opens, without `#`. */
  readonly address?: string;
};

/** Opens the whole window over a fake archive, as a user would find it. */
export function renderApp({ address = "", ...options }: RenderOptions = {}): {
  readonly archive: FakeArchive;
  readonly user: ReturnType<typeof userEvent.setup>;
} {
  cleanup();
  prepareBrowser();
  localStorage.clear();
  window.history.replaceState(null, "", `/#${address}`);
  const archive = createFakeArchive({ documents: fakeDocuments, ...options });
  render(<App client={archive} addressStore={createAddressStore(window)} />);
  return { archive, user: userEvent.setup() };
}
