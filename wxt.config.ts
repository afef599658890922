// How the extension is built: one source, Chromium and Firefox, Manifest V3.
import { defineConfig } from 'wxt';

/**
 * Hosts declared in the manifest instead of asked for. Only the demo and the tests set it: their portal is on
 * localhost, and a headless browser has nobody to answer a permission prompt (design: signed-in hosts are optional).
 */
const declaredHosts = (process.env.SOTIN_DECLARED_HOSTS ?? '').split(',').filter(Boolean);

/** Whether what is drawn in pages can be looked into from there. Only the demo and the tests do. */
const openRoots = process.env.SOTIN_OPEN_ROOTS === '1';

/** Whether a scan pauses only as long as a test has time for. Only the tests' builds do. */
const shortPauses = process.env.SOTIN_SHORT_PAUSES === '1';

/** The oldest browsers that run it; the manifests say the same. */
const OLDEST = ['chrome123', 'firefox140'];

/**
 * Runs each in-page script as it is: the wrapper round it catches an error, says so in words that a production build
 * never prints, and throws it on; those words would weigh on every page of a portal.
 */
const bareScripts = {
  name: 'bare-scripts',
  transform: (code: string, id: string) => {
    const [, script] = /virtual:wxt-(?:content|unlisted)-script/.test(id)
      ? (/^import definition from ("[^"]+");/.exec(code) ?? [])
      : [];
    return script ? `import definition from ${script};\nexport default definition.main();` : null;
  },
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [bareScripts],
    define: {
      'import.meta.env.SOTIN_OPEN_ROOTS': String(openRoots),
      'import.meta.env.SOTIN_SHORT_PAUSES': String(shortPauses),
    },
    build: {
      target: OLDEST,
      cssTarget: OLDEST,
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 2 } } },
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Sổ Tin',
    // In the browser's own language (public/_locales), for it is read before anybody has chosen one in the options.
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions: [
      ...['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'scripting'],
      // Chromium's background has no parser of pages; Firefox's has one, and no such permission.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: declaredHosts,
    optional_host_permissions: ['*://*.gov.vn/*', '*://*/*'],
    commands: {
      'focus-pill': {
        suggested_key: { default: 'Alt+C' },
        description: '__MSG_focusPill__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'so-tin@so-tin.vn',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['websiteContent', 'authenticationInfo'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
