// The public library in one import: everything that a program needs to audit models and to write reports.

@_exported import Basics
@_exported import KerasAudit
@_exported import KerasLayers
@_exported import KerasModels
@_exported import KerasPolicy
@_exported import KerasReports
@_exported import KerasStores
@_exported import ReaderProcess
