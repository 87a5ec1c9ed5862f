// What esbuild, Telegram's clients and service workers bring, for the type checker.

declare module "*.txt" {
  const text: string;
  export default text;
}

interface Window {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(given: string): unknown };
  };
  TelegramWebviewProxy?: { postEvent(eventType: string, eventData: string): void };
}

/** What the build tells the service worker: its name, and the hashes of the files by address from there. */
declare const SHELL: { build: string; files: Record<string, string> };

interface LifeEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface ShownEvent extends LifeEvent {
  readonly notification: Notification;
}

interface PageWindow {
  readonly url: string;
  focus(): Promise<unknown>;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(which: { type: "window"; includeUncontrolled: boolean }): Promise<PageWindow[]>;
    openWindow(url: string): Promise<unknown>;
  };
  addEventListener(type: "install" | "activate" | "push", act: (event: LifeEvent) => void): void;
  addEventListener(type: "fetch", act: (event: FetchEvent) => void): void;
  addEventListener(type: "notificationclick", act: (event: ShownEvent) => void): void;
  skipWaiting(): Promise<void>;
}
