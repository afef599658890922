// One button for each portal whose pages the browser does not let us read yet.
import { useEffect, useState } from 'preact/hooks';
import type { Portal } from '#shared/portal';
import type { MissingHost, PopupPorts } from './view.ts';
import { words } from './words.ts';

type Ports = Pick<PopupPorts, 'missingHosts' | 'requestHosts'>;

/** The portals not granted yet; null until the browser has said. `recheck` asks it again. */
export function useMissingHosts(ports: Ports, portals: readonly Portal[]) {
  const [missing, setMissing] = useState<MissingHost[] | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    void ports.missingHosts(portals).then((hosts) => current && setMissing(hosts));
    return () => {
      current = false;
    };
  }, [ports, portals, asked]);
  return { missing, recheck: () => setAsked((times) => times + 1) };
}

type Props = { ports: Ports; portal: MissingHost; onAnswer: (granted: boolean) => void };

/** The button. Granting may close the popup; nothing here is needed afterwards. */
export function AllowButton({ ports, portal, onAnswer }: Props) {
  return (
    <button
      type="button"
      class="main"
      onClick={() => {
        // Straight from the click: the browser asks only within it.
        void ports.requestHosts(portal.origins).then(onAnswer, () => onAnswer(false));
      }}
    >
      {words.hosts.allow(portal.name)}
    </button>
  );
}

type BlockProps = { ports: Ports; portals: readonly Portal[]; onGranted: () => void };

/** The popup's block; nothing when every portal may be read. */
export function HostAccess({ ports, portals, onGranted }: BlockProps) {
  const { missing, recheck } = useMissingHosts(ports, portals);
  const [denied, setDenied] = useState(false);
  if (!missing?.length) return null;
  return (
    <section class="block" aria-labelledby="hosts-heading">
      <h2 id="hosts-heading">{words.hosts.heading}</h2>
      <p class="soft">{words.hosts.explain}</p>
      {missing.map((portal) => (
        <AllowButton
          key={portal.id}
          ports={ports}
          portal={portal}
          onAnswer={(granted) => {
            setDenied(!granted);
            recheck();
            if (granted) onGranted();
          }}
        />
      ))}
      <p class="soft" role="status">
        {denied ? words.hosts.denied : ''}
      </p>
    </section>
  );
}
