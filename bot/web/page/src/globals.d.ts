// What esbuild and Telegram's clients bring, for the type checker.

declare module "*.txt" {
  const text: string;
  export default text;
}

interface Window {
  TelegramWebviewProxy?: { postEvent(eventType: string, eventData: string): void };
}
