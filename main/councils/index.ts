export {
  councilRows,
  councilViews,
  findCouncil,
  findCouncilByName,
  type CouncilRecord,
} from './council.repository.ts';
export { councilOf, councilOfPlace, createCouncil } from './councils.service.ts';
export { councilsHandlers } from './councils.ipc.ts';
