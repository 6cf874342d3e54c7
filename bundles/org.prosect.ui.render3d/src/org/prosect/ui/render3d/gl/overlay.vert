#version 330 core
layout(location = 0) in vec3 place;
layout(location = 1) in vec4 colour;
out vec4 paint;

void main() {
    paint = colour;
    gl_Position = vec4(place, 1);
}
