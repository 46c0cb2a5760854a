import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** A failure is forgotten when this changes: the part is tried again when it is next opened. */
  readonly attempt: unknown;
  readonly onFail: () => void;
}

/** Catches what goes wrong while a part is drawn, says so, and leaves the rest working. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.props.onFail();
  }

  override componentDidUpdate(before: Props): void {
    if (before.attempt !== this.props.attempt && this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
