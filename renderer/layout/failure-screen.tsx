import { IconAlertTriangle } from '@tabler/icons-react';
import { t } from 'i18next';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../components/empty-state.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Catches what a screen throws while it is drawn, so that the window never goes blank. */
export class FailureScreen extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidMount(): void {
    window.addEventListener('hashchange', this.recover);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('hashchange', this.recover);
  }

  private readonly recover = (): void => this.setState({ failed: false });

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState
        icon={IconAlertTriangle}
        title={t('common.page.failed')}
        body={t('common.page.failedBody')}
      />
    );
  }
}
