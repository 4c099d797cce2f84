import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { queryClient } from './api/query-client.ts';
import { Notices } from './components/notice-bar.tsx';
import { FailureScreen } from './layout/failure-screen.tsx';
import { Shell } from './layout/shell.tsx';
import { useHashPath } from './layout/use-hash-path.ts';
import { PrintDialog } from './printing/print-dialog.tsx';
import { styleNonce } from './theme/style-nonce.ts';
import { surfaces, theme } from './theme/theme.ts';

/** Everything that surrounds the screens. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={surfaces}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ModalsProvider>
          <Notices />
          {/* oxlint-disable-next-line react/hooks -- the router takes the hook that reads the location */}
          <Router hook={useHashPath}>
            <FailureScreen>
              <Shell />
              <PrintDialog />
            </FailureScreen>
          </Router>
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
