/** Catches what no component could handle: the window says so in the person's language and offers to begin again. */
import { Component, type ReactNode } from 'react';
import { keepRecoveryNow } from '../state/keeping.ts';
import { useTranslator, workspace } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Trouble.module.css';

interface State {
  error: unknown;
  failed: boolean;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override componentDidCatch(): void {
    void keepRecoveryNow();
  }

  override render(): ReactNode {
    return this.state.failed ? <Trouble error={this.state.error} /> : this.props.children;
  }
}

function Trouble({ error }: { error: unknown }) {
  const { t } = useTranslator();
  return (
    <main className={styles.trouble}>
      <div role="alert" className={styles.sheet}>
        <h1>{t('app.trouble.title')}</h1>
        <p>{t('app.trouble.text')}</p>
        <details>
          <summary>{t('app.trouble.detail')}</summary>
          <pre dir="ltr">{error instanceof Error ? error.message : String(error)}</pre>
        </details>
        <Button kind="primary" onClick={startAgain}>
          {t('app.trouble.reload')}
        </Button>
      </div>
    </main>
  );
}

/** Loads the window anew. The work is in the recovery copy by then, so nobody needs to be asked about it. */
async function startAgain(): Promise<void> {
  await keepRecoveryNow();
  workspace().getState().host.showTitle('', false, null);
  location.reload();
}
