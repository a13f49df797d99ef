import { Component, type ReactNode } from "react";
import { useStrings } from "../strings.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";

type CrashProps = { readonly children: ReactNode };

/** Shows in words that the window has a bug, instead of a white page. React has no hook for it, so this is its one class. */
export class Crash extends Component<CrashProps, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    return this.state.message === null ? this.props.children : <CrashPage message={this.state.message} />;
  }
}

function CrashPage({ message }: { readonly message: string }) {
  const text = useStrings();
  return (
    <Empty title={text.app.crashed}>
      <p>{message}</p>
      <Button onClick={() => window.location.reload()}>{text.app.reload}</Button>
    </Empty>
  );
}
