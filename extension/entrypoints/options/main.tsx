// The options page: puts the settings where the skeleton stood.
import '../../design/tokens.css';
import '../../popup/controls.css';
import '../../options/options.css';
import { Options } from '../../options/options.tsx';
import { optionsPorts } from '../../options/options-ports.ts';
import { drawSpoken } from '../../popup/language.ts';

drawSpoken(() => <Options ports={optionsPorts} />);
