#version 330 core
layout(location = 0) in vec3 place;
layout(location = 1) in vec3 normal;
uniform mat4 toClip;
out vec3 across;

void main() {
    across = normal;
    gl_Position = toClip * vec4(place, 1);
}
