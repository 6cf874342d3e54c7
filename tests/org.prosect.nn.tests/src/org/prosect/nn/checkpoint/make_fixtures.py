"""Writes the files of this folder that TorchFilesTest and OnnxFileTest read (run with PyTorch 2.13, onnx, NumPy 2; not part of the tests)."""
import argparse
import json
from collections import OrderedDict

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

big = torch.arange(48, dtype=torch.float32).reshape(6, 8) / 8
f32 = torch.tensor([[1.5, -2.25, 3.0], [0.125, 1e-30, -7e20]])
state = OrderedDict(
    f32=f32, transposed=big.t(), slice=big[2:, 1:3], steps=big[::2, ::3], expanded=torch.tensor([[7.0]]).expand(3, 4), tied=f32,
    half=f32[0].half(), bf16=f32.bfloat16(), double=f32.double() / 3, i8=torch.tensor([-128, 127], dtype=torch.int8),
    u8=torch.tensor([0, 255], dtype=torch.uint8), i16=torch.tensor([-32768, 5], dtype=torch.int16), i32=torch.tensor([-2**31, 5], dtype=torch.int32),
    i64=torch.tensor([2**53 + 1, -1]), bool=torch.tensor([True, False, True]), scalar=torch.tensor(41), empty=torch.zeros(0, 3),
    parameter=torch.nn.Parameter(big[1]), channels_last=torch.arange(24.0).reshape(1, 2, 3, 4).contiguous(memory_format=torch.channels_last))
state._metadata = OrderedDict({"": {"version": 1}})
parameter = torch.nn.Parameter(torch.ones(2, 2))
optimiser = torch.optim.Adam([parameter], lr=1e-3)
parameter.sum().backward()
optimiser.step()
checkpoint = dict(model_state_dict=state, optimizer=optimiser.state_dict(), epoch=12, best=np.float64(0.5), args=argparse.Namespace(lr=0.1, name="run"),
                  array=np.asfortranarray(np.arange(6, dtype=">i2").reshape(2, 3)), feature_dict=[{"a": big[0]}, {"a": big[1]}], loss=[1.0, 0.5], device=torch.device("cpu"))
torch.save(checkpoint, "torch-zip.pth")
torch.save(checkpoint, "torch-legacy.pth", _use_new_zipfile_serialization=False)
torch.save(checkpoint, "torch-zip-protocol4.pth", pickle_protocol=4)
torch.save(checkpoint, "torch-legacy-protocol5.pth", pickle_protocol=5, _use_new_zipfile_serialization=False)
torch.save({"u16": torch.tensor([1, 65535], dtype=torch.uint16)}, "torch-untyped.pth")


def entry(tensor):
    return dict(shape=list(tensor.shape), values=[float(v) for v in tensor.detach().float().flatten().tolist()])


expected = {"model_state_dict." + k: entry(v) for k, v in state.items()}
adam = optimiser.state_dict()["state"][0]
expected.update({"optimizer.state.0." + k: entry(v) for k, v in adam.items()})
expected["array"] = entry(torch.arange(6).reshape(2, 3))
expected.update({"feature_dict.%d.a" % i: entry(big[i]) for i in range(2)})
json.dump(expected, open("torch-expected.json", "w"))

floats = np.array([[1.5, -2.25, 3.0], [0.125, 1e-30, -7e20]], np.float32)
arrays = dict(raw=floats, double=floats.astype(np.float64), half=np.array([1.5, -2], np.float16), i64=np.array([-5, 2**53 + 1]), i8=np.array([-1, 3], np.int8),
              u8=np.array([255, 3], np.uint8), bool=np.array([True, False]), scalar=np.float32(2.5), empty=np.zeros((0, 2), np.float32))
tensors = [numpy_helper.from_array(np.asarray(v), k) for k, v in arrays.items()]
T = TensorProto
for kind, name, values in ((T.FLOAT, "float_data", [1.5, -2.25]), (T.DOUBLE, "double_data", [0.1, -1e300]), (T.INT64, "int64_data", [-1, 2**40]),
                           (T.INT32, "int32_data", [-7, 7]), (T.INT8, "int8_data", [-128, 127]), (T.UINT16, "uint16_data", [65535, 1]),
                           (T.UINT32, "uint32_data", [2**32 - 1, 1]), (T.UINT64, "uint64_data", [2**63, 1]), (T.FLOAT16, "float16_data", [1.5, -2.0]),
                           (T.BFLOAT16, "bfloat16_data", [1.5, -2.0]), (T.BOOL, "bool_data", [1, 0])):
    tensors.append(helper.make_tensor(name, kind, [2], values))
tensors.append(helper.make_tensor("texts", T.STRING, [1], [b"a"]))
graph = helper.make_graph([helper.make_node("Relu", ["x"], ["y"])], "net", [helper.make_tensor_value_info("x", T.FLOAT, [1])],
                          [helper.make_tensor_value_info("y", T.FLOAT, [1])], tensors)
onnx.save(helper.make_model(graph, producer_name="prosect tests"), "initialisers.onnx")
