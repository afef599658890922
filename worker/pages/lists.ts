// Topics, forms and origins as the place has them, for whatever a page names by code.
import { createContext, useContext } from 'hono/jsx';
import { BUILT_IN, type Lists } from '#shared/taxonomy';

const ListsContext = createContext<Lists>(BUILT_IN);
export const ListsProvider = ListsContext.Provider;

/** The place's lists, inside a page. */
export const useLists = (): Lists => useContext(ListsContext);
